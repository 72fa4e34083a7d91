# max_pool1d x=3,1,2,5 K=2 stride=2 padding=[[1,0]] ceil_mode=true
import torch
import torch.nn.functional as F
x = torch.tensor([[[3., 1., 2., 5.]]])
padded = F.pad(x, (1, 0), value=-torch.inf)
output, indices = F.max_pool1d(
    padded, kernel_size=2, ceil_mode=True, return_indices=True)
places = F.pad(torch.arange(4), (1, 0))
print(output)
print(places[indices])
