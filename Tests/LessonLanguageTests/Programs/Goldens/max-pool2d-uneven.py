# max_pool2d x=[[1,3,2],[4,2,1],[0,1,5]] K=2 padding=[[0,1],[1,0]]
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 3., 2.],
                    [4., 2., 1.],
                    [0., 1., 5.]]]])
padded = F.pad(x, (1, 0, 0, 1), value=-torch.inf)
output, indices = F.max_pool2d(padded, kernel_size=2, return_indices=True)
places = F.pad(torch.arange(9).reshape(3, 3), (1, 0, 0, 1)).flatten()
print(output)
print(places[indices])
