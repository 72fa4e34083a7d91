# relu_grad x=-1,0,2 grad_output=1,1,1
import torch
import torch.nn.functional as F
x = torch.tensor([-1., 0., 2.]).requires_grad_()
grad_output = torch.tensor([1., 1., 1.])
y = F.relu(x)
y.backward(grad_output)
print(x.grad)
