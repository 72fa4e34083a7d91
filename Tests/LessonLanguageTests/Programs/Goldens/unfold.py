# unfold x=[[1,2,3],[4,5,6],[7,8,9]] K=2 padding=[1,0] stride=2
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 2., 3.],
                    [4., 5., 6.],
                    [7., 8., 9.]]]])
print(F.unfold(x, kernel_size=2, padding=(1, 0), stride=2))
