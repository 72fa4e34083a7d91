# network layers="conv 1->8 k=3 p=1; relu; max_pool k=2; depthwise k=3 p=same; flatten; linear 10 bias=false" input=1x16x16
import torch
from torch import nn
model = nn.Sequential(
    nn.Conv2d(1, 8, kernel_size=3, padding=1),
    nn.ReLU(),
    nn.MaxPool2d(kernel_size=2),
    nn.Conv2d(8, 8, kernel_size=3, padding="same", groups=8),
    nn.Flatten(),
    nn.Linear(512, 10, bias=False),
)
print(sum(p.numel() for p in model.parameters()))
# The weights are drawn at random, so the shapes are what can be compared.
x = torch.zeros(1, 1, 16, 16)
for layer in model:
    x = layer(x)
    print(tuple(x.shape))
