# avg_pool2d x=[[1,2,3],[4,5,6]] K=2 padding=[[0,1],[1,0]] count_include_pad=false
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 2., 3.],
                    [4., 5., 6.]]]])
padded = F.pad(x, (1, 0, 0, 1))
shares = F.pad(torch.ones_like(x), (1, 0, 0, 1))
print(
    F.avg_pool2d(padded, kernel_size=2) / F.avg_pool2d(shares, kernel_size=2))
