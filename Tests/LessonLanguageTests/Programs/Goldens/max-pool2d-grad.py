# max_pool2d_grad x=[[3,1,2],[2,5,2]] K=2 padding=[[0,0],[1,0]] grad_output=[[1,2]]
import torch
import torch.nn.functional as F
x = torch.tensor([[[[3., 1., 2.],
                    [2., 5., 2.]]]]).requires_grad_()
grad_output = torch.tensor([[[[1., 2.]]]])
padded = F.pad(x, (1, 0, 0, 0), value=-torch.inf)
y = F.max_pool2d(padded, kernel_size=2)
y.backward(grad_output)
print(x.grad)
