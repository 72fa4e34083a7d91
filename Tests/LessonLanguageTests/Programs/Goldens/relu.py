# relu x=-1,0,2
import torch
import torch.nn.functional as F
x = torch.tensor([-1., 0., 2.])
print(F.relu(x))
