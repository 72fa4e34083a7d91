# network layers="conv 4 k=3 p=[[2,0]] bias=false; avg_pool k=2 ceil_mode=true; max_pool k=2 s=1 p=[[1,0]]; global_avg_pool; flatten; linear 2" x=arange(3x1x9)
import torch
from torch import nn
model = nn.Sequential(
    nn.Sequential(
        nn.ConstantPad2d((2, 0, 2, 0), 0.), nn.Conv2d(3, 4, kernel_size=3, bias=False)),
    nn.AvgPool2d(kernel_size=2, ceil_mode=True),
    nn.Sequential(
        nn.ConstantPad2d((1, 0, 1, 0), -torch.inf), nn.MaxPool2d(kernel_size=2, stride=1)),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
    nn.Linear(4, 2),
)
print(sum(p.numel() for p in model.parameters()))
# The weights are drawn at random, so the shapes are what can be compared.
x = torch.zeros(1, 3, 1, 9)
for layer in model:
    x = layer(x)
    print(tuple(x.shape))
