"""Two participants are put in touch, once each has said yes alone; a no is nobody's business."""
