# max_pool2d x=[[1,3,2,0],[4,2,1,1],[0,1,5,2],[2,2,3,6]] K=2 stride=1 dilation=2
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 3., 2., 0.],
                    [4., 2., 1., 1.],
                    [0., 1., 5., 2.],
                    [2., 2., 3., 6.]]]])
output, indices = F.max_pool2d(
    x, kernel_size=2, stride=1, dilation=2, return_indices=True)
print(output)
print(indices)
