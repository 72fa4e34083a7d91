# cross_entropy logits=[[2,1,0],[0,0,3]] target=0,2 reduction=none
import torch
import torch.nn.functional as F
logits = torch.tensor([[2., 1., 0.],
                       [0., 0., 3.]]).requires_grad_()
target = torch.tensor([0, 2])
loss = F.cross_entropy(logits, target, reduction="none")
loss.sum().backward()
print(loss.detach())
print(F.softmax(logits.detach(), dim=1))
print(logits.grad)
