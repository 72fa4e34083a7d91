# conv1d x=3,1,4,1,5,9,2 w=1,0,-1
import torch
import torch.nn.functional as F
x = torch.tensor([[[3., 1., 4., 1., 5., 9., 2.]]])
w = torch.tensor([[[1., 0., -1.]]])
print(F.conv1d(x, w))
