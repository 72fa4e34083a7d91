# fold_grad x=[[1,1],[1,1]] output_size=[1,3] K=[1,2] grad_output=[[1,2,3]]
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 1.],
                   [1., 1.]]]).requires_grad_()
grad_output = torch.tensor([[[[1., 2., 3.]]]])
y = F.fold(x, output_size=(1, 3), kernel_size=(1, 2))
y.backward(grad_output)
print(x.grad)
