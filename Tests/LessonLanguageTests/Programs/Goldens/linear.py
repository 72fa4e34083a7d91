# linear x=1,2,3 w=[[1,0,0],[1,1,1]] b=0,1
import torch
import torch.nn.functional as F
x = torch.tensor([[1., 2., 3.]])
w = torch.tensor([[1., 0., 0.],
                  [1., 1., 1.]])
b = torch.tensor([0., 1.])
print(F.linear(x, w, b))
