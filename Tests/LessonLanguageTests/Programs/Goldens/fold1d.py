# fold1d x=[[1,2,3],[2,3,4]] output_size=3 K=2 padding=[[1,0]]
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3.],
                   [2., 3., 4.]]])
print(F.fold(x, output_size=(1, 4), kernel_size=(1, 2)).squeeze(2)[..., 1:4])
