# matrices op=conv1d x=1..5 w=[[[1,0,-1]],[[1,1,1]]] b=1,2
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3., 4., 5.]]])
w = torch.tensor([[[ 1.,  0., -1.]],
                  [[ 1.,  1.,  1.]]])
b = torch.tensor([1., 2.])
unfolded = F.unfold(x.unsqueeze(2), kernel_size=(1, 3))
X = unfolded.transpose(1, 2).flatten(0, 1)
K = w.flatten(1).T
Y = X @ K + b
grid = Y.reshape(1, 3, 2)
output = grid.movedim(-1, 1)
for step in (unfolded, X, K, Y, grid, output):
    print(step)
