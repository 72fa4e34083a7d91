# conv_transpose1d x=1,2,3 w=1,2,4 stride=2 output_padding=1 b=0.5
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3.]]])
w = torch.tensor([[[1., 2., 4.]]])
b = torch.tensor([0.5])
print(F.conv_transpose1d(x, w, b, stride=2, output_padding=1))
