# true_conv1d x=0,0,1,0,0 w=1,2,3 mode=same
import torch
import torch.nn.functional as F
x = torch.tensor([[[0., 0., 1., 0., 0.]]])
w = torch.tensor([[[1., 2., 3.]]])
print(F.conv1d(x, w.flip(2), padding="same"))
print(F.conv1d(x, w, padding="same"))
