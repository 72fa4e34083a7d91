# matrices op=conv_transpose2d x=arange(2x2x2) w=[[[[1,2]]],[[[0,1]]]] groups=2 stride=2 output_padding=1
import torch
import torch.nn.functional as F
x = torch.tensor([[[[0., 1.],
                    [2., 3.]],
                   [[4., 5.],
                    [6., 7.]]]])
w = torch.tensor([[[[1., 2.]]],
                  [[[0., 1.]]]])
grid = x.movedim(1, -1)
X = grid.flatten(0, -2)
K = torch.block_diag(*(f.flatten(1) for f in w.chunk(2)))
Y = X @ K
unfolded = Y.unflatten(0, (1, -1)).transpose(1, 2)
output = F.fold(unfolded, output_size=(4, 5), kernel_size=(1, 2), stride=2)
for step in (grid, X, K, Y, unfolded, output):
    print(step)
