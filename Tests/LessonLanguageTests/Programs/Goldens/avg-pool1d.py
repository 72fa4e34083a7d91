# avg_pool1d x=1..7 K=2 ceil_mode=true
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3., 4., 5., 6., 7.]]])
print(F.avg_pool1d(x, kernel_size=2, ceil_mode=True))
