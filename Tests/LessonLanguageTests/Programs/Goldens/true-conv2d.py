# true_conv2d x=identity(5x5) w=[[1,2],[3,4]] mode=full
import torch
import torch.nn.functional as F
x = torch.tensor([[[[0., 0., 0., 0., 0.],
                    [0., 0., 0., 0., 0.],
                    [0., 0., 1., 0., 0.],
                    [0., 0., 0., 0., 0.],
                    [0., 0., 0., 0., 0.]]]])
w = torch.tensor([[[[1., 2.],
                    [3., 4.]]]])
print(F.conv2d(x, w.flip(2, 3), padding=1))
print(F.conv2d(x, w, padding=1))
