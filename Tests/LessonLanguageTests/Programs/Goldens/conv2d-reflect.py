# conv2d x=arange(3x4) w=[[1,2],[3,4]] padding=[1,0] padding_mode=reflect
import torch
import torch.nn.functional as F
x = torch.tensor([[[[ 0.,  1.,  2.,  3.],
                    [ 4.,  5.,  6.,  7.],
                    [ 8.,  9., 10., 11.]]]])
w = torch.tensor([[[[1., 2.],
                    [3., 4.]]]])
padded = F.pad(x, (0, 0, 1, 1), mode="reflect")
print(F.conv2d(padded, w))
