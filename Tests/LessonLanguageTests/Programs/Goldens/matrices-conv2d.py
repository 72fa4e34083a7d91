# matrices x=arange(2x3x3) w=[[[[1,2]]],[[[3,4]]]] groups=2 padding=[0,1] grad_output=ones(2x3x4)
import torch
import torch.nn.functional as F
x = torch.tensor([[[[ 0.,  1.,  2.],
                    [ 3.,  4.,  5.],
                    [ 6.,  7.,  8.]],
                   [[ 9., 10., 11.],
                    [12., 13., 14.],
                    [15., 16., 17.]]]]).requires_grad_()
w = torch.tensor([[[[1., 2.]]],
                  [[[3., 4.]]]]).requires_grad_()
grad_output = torch.tensor([[[[1., 1., 1., 1.],
                              [1., 1., 1., 1.],
                              [1., 1., 1., 1.]],
                             [[1., 1., 1., 1.],
                              [1., 1., 1., 1.],
                              [1., 1., 1., 1.]]]])
unfolded = F.unfold(x, kernel_size=(1, 2), padding=(0, 1))
X = unfolded.transpose(1, 2).flatten(0, 1)
K = torch.block_diag(*(f.flatten(1).T for f in w.chunk(2)))
Y = X @ K
grid = Y.reshape(1, 3, 4, 2)
output = grid.movedim(-1, 1)
for step in (unfolded, X, K, Y, grid, output):
    print(step.detach())
output.backward(grad_output)
print(x.grad)
print(w.grad)
