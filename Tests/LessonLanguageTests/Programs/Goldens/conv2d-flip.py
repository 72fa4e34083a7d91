# conv2d x=arange(3x3) w=[[1,2],[3,4]] flip=true padding=1 padding_mode=replicate
import torch
import torch.nn.functional as F
x = torch.tensor([[[[0., 1., 2.],
                    [3., 4., 5.],
                    [6., 7., 8.]]]])
w = torch.tensor([[[[1., 2.],
                    [3., 4.]]]])
padded = F.pad(x, (1, 1, 1, 1), mode="replicate")
print(F.conv2d(padded, w.flip(2, 3)))
