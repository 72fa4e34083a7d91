# conv_transpose2d x=[[[1,2],[3,4]],[[5,6],[7,8]]] w=[[[[1,1]]],[[[2,-1]]]] groups=2 padding=[0,1]
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 2.],
                    [3., 4.]],
                   [[5., 6.],
                    [7., 8.]]]])
w = torch.tensor([[[[ 1.,  1.]]],
                  [[[ 2., -1.]]]])
print(F.conv_transpose2d(x, w, padding=(0, 1), groups=2))
