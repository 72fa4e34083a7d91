# max_pool1d x=3,1,2,5,4 K=2 stride=2 padding=[[0,1]] ceil_mode=true
import torch
import torch.nn.functional as F
x = torch.tensor([[[3., 1., 2., 5., 4.]]])
padded = F.pad(x, (0, 1), value=-torch.inf)
output, indices = F.max_pool1d(
    padded, kernel_size=2, ceil_mode=True, return_indices=True)
places = F.pad(torch.arange(5), (0, 1))
print(output)
print(places[indices])
