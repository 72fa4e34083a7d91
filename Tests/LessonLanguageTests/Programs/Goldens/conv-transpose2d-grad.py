# conv_transpose2d_grad x=[[1,2]] w=[[3]] stride=2 grad_output=[[1,1,2]]
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 2.]]]]).requires_grad_()
w = torch.tensor([[[[3.]]]]).requires_grad_()
grad_output = torch.tensor([[[[1., 1., 2.]]]])
y = F.conv_transpose2d(x, w, stride=2)
y.backward(grad_output)
print(x.grad)
print(w.grad)
