# linear_grad x=1,2 w=[[1,0],[1,1]] b=0,0 grad_output=1,1
import torch
import torch.nn.functional as F
x = torch.tensor([[1., 2.]]).requires_grad_()
w = torch.tensor([[1., 0.],
                  [1., 1.]]).requires_grad_()
b = torch.tensor([0., 0.]).requires_grad_()
grad_output = torch.tensor([[1., 1.]])
y = F.linear(x, w, b)
y.backward(grad_output)
print(x.grad)
print(w.grad)
print(b.grad)
