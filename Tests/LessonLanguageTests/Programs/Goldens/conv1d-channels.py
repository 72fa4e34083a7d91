# conv1d x=[[1,2,3,4],[0,1,0,-1]] w=[[[1,-1]],[[0.5,2]]] b=1,-0.25 groups=2 dilation=2
import torch
import torch.nn.functional as F
x = torch.tensor([[[ 1.,  2.,  3.,  4.],
                   [ 0.,  1.,  0., -1.]]])
w = torch.tensor([[[ 1., -1.]],
                  [[0.5,  2.]]])
b = torch.tensor([1., -0.25])
print(F.conv1d(x, w, b, dilation=2, groups=2))
