# conv2d x=[[1,2,0],[0,1,3],[2,2,1]] w=sobel-x padding=1
import torch
import torch.nn.functional as F
x = torch.tensor([[[[1., 2., 0.],
                    [0., 1., 3.],
                    [2., 2., 1.]]]])
w = torch.tensor([[[[-1.,  0.,  1.],
                    [-2.,  0.,  2.],
                    [-1.,  0.,  1.]]]])
print(F.conv2d(x, w, padding=1))
