# global_avg_pool x=[[1,2],[3,4]]
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 2.],
                    [3., 4.]]]])
print(F.adaptive_avg_pool2d(x, output_size=1))
