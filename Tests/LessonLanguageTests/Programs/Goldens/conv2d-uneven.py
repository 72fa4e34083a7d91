# conv2d x=arange(4x5) w=sobel-x padding=[[0,2],[1,0]] stride=[1,2]
import torch
import torch.nn.functional as F
x = torch.tensor([[[[ 0.,  1.,  2.,  3.,  4.],
                    [ 5.,  6.,  7.,  8.,  9.],
                    [10., 11., 12., 13., 14.],
                    [15., 16., 17., 18., 19.]]]])
w = torch.tensor([[[[-1.,  0.,  1.],
                    [-2.,  0.,  2.],
                    [-1.,  0.,  1.]]]])
padded = F.pad(x, (1, 0, 0, 2))
print(F.conv2d(padded, w, stride=(1, 2)))
