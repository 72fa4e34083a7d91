# flatten x=[[1,2],[3,4]]
import torch
x = torch.tensor([[[[1., 2.],
                    [3., 4.]]]])
print(x.flatten(start_dim=1))
