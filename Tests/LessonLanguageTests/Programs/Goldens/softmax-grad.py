# softmax_grad logits=2,1,0 grad_output=1,0,0
import torch
import torch.nn.functional as F
logits = torch.tensor([[2., 1., 0.]]).requires_grad_()
grad_output = torch.tensor([[1., 0., 0.]])
y = F.softmax(logits, dim=1)
y.backward(grad_output)
print(logits.grad)
