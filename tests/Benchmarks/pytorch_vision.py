# The modules of VisionBenchmarks.cs as a PyTorch user would write them.
import torch
from torch import nn

CHANNELS = 64


class SqueezeExcitation(nn.Module):
    def __init__(self, channels, reduction=4):
        super().__init__()
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.fc = nn.Sequential(nn.Linear(channels, channels // reduction, bias=False), nn.ReLU(inplace=True), nn.Linear(channels // reduction, channels, bias=False), nn.Sigmoid())

    def forward(self, x):
        return x * self.fc(self.pool(x).flatten(1))[:, :, None, None]


class ChannelAttention(nn.Module):
    def __init__(self, channels, reduction=4):
        super().__init__()
        self.avg, self.max = nn.AdaptiveAvgPool2d(1), nn.AdaptiveMaxPool2d(1)
        self.mlp = nn.Sequential(nn.Conv2d(channels, channels // reduction, 1, bias=False), nn.ReLU(inplace=True), nn.Conv2d(channels // reduction, channels, 1, bias=False))

    def forward(self, x):
        return x * torch.sigmoid(self.mlp(self.avg(x)) + self.mlp(self.max(x)))


class SpatialAttention(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.conv = nn.Conv2d(2, 1, size, padding=size // 2, bias=False)

    def forward(self, x):
        return x * torch.sigmoid(self.conv(torch.cat((x.mean(1, keepdim=True), x.max(1, keepdim=True)[0]), 1)))


class CbamBlock(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.pool, self.past = nn.MaxPool2d(3, 1, 1), nn.Conv2d(channels, channels, 1)
        self.conv, self.norm, self.relu = nn.Conv2d(channels, channels, 3, padding=1), nn.BatchNorm2d(channels), nn.ReLU(inplace=True)
        self.channel, self.spatial = ChannelAttention(channels), SpatialAttention(3)

    def forward(self, x):
        out = self.spatial(self.channel(self.relu(self.norm(self.conv(x)))))
        return self.relu(out + self.past(self.pool(x)))


class SelectiveKernel(nn.Module):
    def __init__(self, channels, branches=2, groups=2, least=32):
        super().__init__()
        self.convs = nn.ModuleList(nn.Sequential(nn.Conv2d(channels, channels, 3 + 2 * i, padding=1 + i, groups=groups), nn.BatchNorm2d(channels), nn.ReLU(inplace=True)) for i in range(branches))
        hidden = max(channels // 2, least)
        self.fc, self.fcs = nn.Linear(channels, hidden), nn.ModuleList(nn.Linear(hidden, channels) for _ in range(branches))

    def forward(self, x):
        features = torch.stack([conv(x) for conv in self.convs], 1)
        hidden = self.fc(features.sum(1).mean((-2, -1)))
        weights = torch.stack([fc(hidden) for fc in self.fcs], 1).softmax(1)
        return (features * weights[..., None, None]).sum(1)


class SpatialSelfAttention(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.query, self.key, self.value = nn.Conv2d(channels, channels // 8, 1), nn.Conv2d(channels, channels // 8, 1), nn.Conv2d(channels, channels, 1)
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        weights = torch.bmm(self.query(x).flatten(2).transpose(1, 2), self.key(x).flatten(2)).softmax(-1)
        return self.gamma * torch.bmm(self.value(x).flatten(2), weights.transpose(1, 2)).view(x.shape) + x


class ChannelSelfAttention(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.query, self.key, self.value, self.past = (nn.Conv2d(channels, channels, 1) for _ in range(4))
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        weights = torch.bmm(self.query(x).flatten(2), self.key(x).flatten(2).transpose(1, 2)).softmax(-1)
        return self.gamma * torch.bmm(weights, self.value(x).flatten(2)).view(x.shape) + self.past(x)


class NonLocal(nn.Module):
    def __init__(self, channels):
        super().__init__()
        inner = channels // 2
        self.theta = nn.Conv2d(channels, inner, 1)
        self.phi, self.g = (nn.Sequential(nn.Conv2d(channels, inner, 1), nn.MaxPool2d(2)) for _ in range(2))
        self.W = nn.Sequential(nn.Conv2d(inner, channels, 1), nn.BatchNorm2d(channels))
        nn.init.zeros_(self.W[1].weight)

    def forward(self, x):
        weights = torch.matmul(self.theta(x).flatten(2).transpose(1, 2), self.phi(x).flatten(2)).softmax(-1)
        y = torch.matmul(weights, self.g(x).flatten(2).transpose(1, 2)).transpose(1, 2).contiguous()
        return self.W(y.view(y.shape[0], -1, *x.shape[2:])) + x


class MultiHeadAttention(nn.Module):
    def __init__(self, channels, heads):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.out = (nn.Linear(channels, channels) for _ in range(4))

    def forward(self, x):
        q, k, v = (w(x).unflatten(-1, (self.heads, -1)).transpose(1, 2) for w in (self.q, self.k, self.v))
        weights = (q @ k.transpose(-2, -1) / q.shape[-1] ** 0.5).softmax(-1)
        return self.out((weights @ v).transpose(1, 2).flatten(2))


class ImageAttention(nn.Module):
    def __init__(self, channels, heads):
        super().__init__()
        self.attention = MultiHeadAttention(channels, heads)

    def forward(self, x):
        return self.attention(x.flatten(2).transpose(1, 2)).transpose(1, 2).reshape(x.shape)


class PatchEmbedding(nn.Module):
    def __init__(self, channels, hiddens, size):
        super().__init__()
        self.conv = nn.Conv2d(channels, hiddens, size, stride=size)

    def forward(self, x):
        return self.conv(x).flatten(2).transpose(1, 2)


class Block(nn.Module):
    def __init__(self, hiddens):
        super().__init__()
        self.attention, self.norm1, self.norm2 = MultiHeadAttention(hiddens, 4), nn.LayerNorm(hiddens), nn.LayerNorm(hiddens)
        self.ffn = nn.Sequential(nn.Linear(hiddens, 2 * hiddens), nn.ReLU(), nn.Linear(2 * hiddens, hiddens))

    def forward(self, x):
        x = x + self.attention(self.norm1(x))
        return x + self.ffn(self.norm2(x))


class VisionTransformer(nn.Module):
    def __init__(self, channels, hiddens=64):
        super().__init__()
        self.patches, self.token, self.positions = PatchEmbedding(channels, hiddens, 4), nn.Parameter(torch.zeros(1, 1, hiddens)), nn.Parameter(torch.randn(65, hiddens))
        self.blocks, self.norm, self.head = nn.Sequential(Block(hiddens), Block(hiddens)), nn.LayerNorm(hiddens), nn.Linear(hiddens, 10)

    def forward(self, x):
        x = torch.cat((self.token.expand(x.shape[0], -1, -1), self.patches(x)), 1) + self.positions
        return self.head(self.norm(self.blocks(x)[:, 0]))


def step(make):
    torch.manual_seed(0)
    module, x = make(), torch.randn(64, CHANNELS, 32, 32, requires_grad=True)
    return lambda: module(x).sum().backward()


BENCHMARKS = {
    "vision: squeeze-excitation": lambda: step(lambda: SqueezeExcitation(CHANNELS)),
    "vision: channel attention": lambda: step(lambda: ChannelAttention(CHANNELS)),
    "vision: spatial attention": lambda: step(lambda: SpatialAttention(7)),
    "vision: CBAM residual block": lambda: step(lambda: CbamBlock(CHANNELS)),
    "vision: selective kernel": lambda: step(lambda: SelectiveKernel(CHANNELS)),
    "vision: self-attention, space": lambda: step(lambda: SpatialSelfAttention(CHANNELS)),
    "vision: self-attention, channels": lambda: step(lambda: ChannelSelfAttention(CHANNELS)),
    "vision: non-local": lambda: step(lambda: NonLocal(CHANNELS)),
    "vision: multi-head, image": lambda: step(lambda: ImageAttention(CHANNELS, 2)),
    "vision: patch embedding": lambda: step(lambda: PatchEmbedding(CHANNELS, CHANNELS, 4)),
    "vision: Vision Transformer": lambda: step(lambda: VisionTransformer(CHANNELS)),
}
