# softmax logits=2,1,0
import torch
import torch.nn.functional as F
logits = torch.tensor([[2., 1., 0.]])
print(F.softmax(logits, dim=1))
