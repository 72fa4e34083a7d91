# unfold_grad x=[[1,2,3]] K=[1,2] grad_output=[[1,1],[1,1]]
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 2., 3.]]]]).requires_grad_()
grad_output = torch.tensor([[[1., 1.],
                             [1., 1.]]])
y = F.unfold(x, kernel_size=(1, 2))
y.backward(grad_output)
print(x.grad)
