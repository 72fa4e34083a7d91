# unfold1d x=1..5 K=3 padding=[[1,0]]
import torch
import torch.nn.functional as F
x = torch.tensor([[[1., 2., 3., 4., 5.]]])
padded = F.pad(x, (1, 0))
print(F.unfold(padded.unsqueeze(2), kernel_size=(1, 3)))
