# conv1d x=1..6 w=1,2,3,4 padding=same
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3., 4., 5., 6.]]])
w = torch.tensor([[[1., 2., 3., 4.]]])
print(F.conv1d(x, w, padding="same"))
