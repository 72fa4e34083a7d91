# avg_pool1d_grad x=1..4 K=2 grad_output=1,2
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3., 4.]]]).requires_grad_()
grad_output = torch.tensor([[[1., 2.]]])
y = F.avg_pool1d(x, kernel_size=2)
y.backward(grad_output)
print(x.grad)
