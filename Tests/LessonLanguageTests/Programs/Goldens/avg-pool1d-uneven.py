# avg_pool1d x=1..4 K=2 padding=[[0,1]] ceil_mode=true
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3., 4.]]])
padded = F.pad(x, (0, 1))
print(F.avg_pool1d(padded, kernel_size=2, ceil_mode=True)[..., :2])
