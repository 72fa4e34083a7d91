# conv1d x=1..6 w=1,2,3 padding=2 padding_mode=circular stride=2
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3., 4., 5., 6.]]])
w = torch.tensor([[[1., 2., 3.]]])
padded = F.pad(x, (2, 2), mode="circular")
print(F.conv1d(padded, w, stride=2))
