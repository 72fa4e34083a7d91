# conv2d_grad x=[[1,2,3],[4,5,6]] w=[[1,0],[0,1]] flip=true padding=[[0,1],[0,0]] grad_output=[[1,1],[2,0]] of=weight
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 2., 3.],
                    [4., 5., 6.]]]])
w = torch.tensor([[[[1., 0.],
                    [0., 1.]]]]).requires_grad_()
grad_output = torch.tensor([[[[1., 1.],
                              [2., 0.]]]])
padded = F.pad(x, (0, 0, 0, 1))
y = F.conv2d(padded, w.flip(2, 3))
y.backward(grad_output)
print(w.grad)
