# fold x=[[1,2],[3,4],[5,6],[7,8]] output_size=[2,3] K=2
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2.],
                   [3., 4.],
                   [5., 6.],
                   [7., 8.]]])
print(F.fold(x, output_size=(2, 3), kernel_size=2))
