# max_pool1d x=3,1,2,5,4,0 K=2
import torch
import torch.nn.functional as F
x = torch.tensor([[[3., 1., 2., 5., 4., 0.]]])
output, indices = F.max_pool1d(x, kernel_size=2, return_indices=True)
print(output)
print(indices)
