# matrices op=conv_transpose1d x=[[1,2],[3,4]] w=[[[1,2]],[[0,1]]] b=1
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2.],
                   [3., 4.]]])
w = torch.tensor([[[1., 2.]],
                  [[0., 1.]]])
b = torch.tensor([1.])
grid = x.movedim(1, -1)
X = grid.flatten(0, -2)
K = w.flatten(1)
Y = X @ K
unfolded = Y.unflatten(0, (1, -1)).transpose(1, 2)
output = F.fold(
    unfolded, output_size=(1, 3), kernel_size=(1, 2)).squeeze(2) + b.reshape(-1, 1)
for step in (grid, X, K, Y, unfolded, output):
    print(step)
