namespace TorchSharp;

public static partial class torch
{
    // What the brackets do, as methods.
    public partial class Tensor
    {
        /// <summary>Part of the tensor: a view where there are only numbers and ranges, a copy where a mask or index tensor chooses.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            ArgumentNullException.ThrowIfNull(indices);
            using var place = new IndexedView(this, indices);
            return place.Read();
        }

        /// <summary>The elements a mask or index tensors choose.</summary>
        public Tensor index(params Tensor[] indices) => index(Array.ConvertAll(indices, TensorIndex.Tensor));

        /// <summary>Copies values into a part of the tensor.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        /// <summary>Copies values into a part of the tensor, or adds them to what is there.</summary>
        /// <param name="value">The values; their shape is the part's or broadcasts to it.</param>
        /// <param name="indices">The part.</param>
        /// <param name="accumulate">Whether to add; a place named twice then takes both values.</param>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            ArgumentNullException.ThrowIfNull(indices);
            ArgumentNullException.ThrowIfNull(value);
            using var place = new IndexedView(this, indices);
            place.Write(value, accumulate);
            return this;
        }

        /// <summary>Copies values to the places a mask or index tensors choose.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);

        /// <summary>Copies values to the places a mask or index tensors choose, or adds them to what is there.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            index_put_(value, Array.ConvertAll(indices, TensorIndex.Tensor), accumulate);

        /// <summary>Sets a part of the tensor to one value.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using Tensor number = value;
            using var converted = number.to(dtype, device);
            return index_put_(converted, indices, false);
        }

        /// <summary>Sets the places a mask or index tensors choose to one value.</summary>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Scalar value, params Tensor[] indices) => index_put_(value, Array.ConvertAll(indices, TensorIndex.Tensor));
    }
}
