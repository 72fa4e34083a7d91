# conv1d_grad x=1..5 w=1,0,-1 b=2 grad_output=1,2,3
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3., 4., 5.]]]).requires_grad_()
w = torch.tensor([[[1., 0., -1.]]]).requires_grad_()
b = torch.tensor([2.]).requires_grad_()
grad_output = torch.tensor([[[1., 2., 3.]]])
y = F.conv1d(x, w, b)
y.backward(grad_output)
print(x.grad)
print(w.grad)
print(b.grad)
