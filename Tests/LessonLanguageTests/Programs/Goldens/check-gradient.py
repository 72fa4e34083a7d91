# check_gradient op=conv1d x=1,2,3 w=1,-1
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3.]]]).requires_grad_()
w = torch.tensor([[[1., -1.]]]).requires_grad_()
grad_output = torch.tensor([[[1., 1.]]])
y = F.conv1d(x, w)
y.backward(grad_output)
print(x.grad)
print(w.grad)
