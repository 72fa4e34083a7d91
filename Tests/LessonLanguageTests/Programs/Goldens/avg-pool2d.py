# avg_pool2d x=[[1,2,3],[4,5,6],[7,8,9]] K=[2,3] stride=1 padding=1 count_include_pad=false
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 2., 3.],
                    [4., 5., 6.],
                    [7., 8., 9.]]]])
print(
    F.avg_pool2d(x, kernel_size=(2, 3), stride=1, padding=1, count_include_pad=False))
