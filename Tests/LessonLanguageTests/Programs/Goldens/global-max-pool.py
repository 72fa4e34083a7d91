# global_max_pool x=random(3x4x4, seed=1)
import torch
import torch.nn.functional as F
x = torch.tensor([[[[ 1.,  5.,  9., -1.],
                    [-1.,  5.,  7.,  0.],
                    [-4.,  6., -2.,  2.],
                    [-1.,  1., -1., -6.]],
                   [[ 3.,  6.,  3.,  7.],
                    [-8., -8.,  0., -7.],
                    [-4., -9.,  0.,  4.],
                    [-9.,  9.,  2.,  2.]],
                   [[-2., -1., -5.,  1.],
                    [ 1.,  5.,  6.,  3.],
                    [ 7.,  4., -5.,  3.],
                    [ 7.,  6., -3., -6.]]]])
output, indices = F.adaptive_max_pool2d(x, output_size=1, return_indices=True)
print(output)
print(indices)
