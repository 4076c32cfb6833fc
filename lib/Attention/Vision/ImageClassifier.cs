using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>A network that names what is in an image, and can show what it looks at.</summary>
public abstract class ImageClassifier : nn.Module<Tensor, Tensor>
{
    /// <summary>A network.</summary>
    /// <param name="name">Name of the class.</param>
    protected ImageClassifier(string name) : base(name)
    {
    }

    /// <summary>How many numbers it learns.</summary>
    public long Parameters => parameters().Sum(parameter => parameter.numel());

    /// <summary>Scores for each class.</summary>
    /// <param name="input">Images. Shape (batch, channels, height, width).</param>
    /// <returns>Logits, shape (batch, classes).</returns>
    /// <exception cref="ArgumentException">The images have another shape than the network was made for.</exception>
    public override Tensor forward(Tensor input)
    {
        (Tensor logits, Tensor? attentionWeights) = Look(input);
        attentionWeights?.Dispose();
        return logits;
    }

    /// <summary>Scores for each class, and what was attended to.</summary>
    /// <param name="images">Shape (batch, channels, height, width).</param>
    /// <returns>Logits, shape (batch, classes), and the attention weights, whose shape the network tells; null where it has none.</returns>
    /// <exception cref="ArgumentException">The images have another shape than the network was made for.</exception>
    public abstract (Tensor logits, Tensor? attentionWeights) Look(Tensor images);
}
