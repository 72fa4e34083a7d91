# conv_transpose1d x=1,2,3 w=1,2,4 stride=2 padding=[[0,2]]
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3.]]])
w = torch.tensor([[[1., 2., 4.]]])
print(F.conv_transpose1d(x, w, stride=2)[..., :5])
